-- One row per parcel, and where it is.
CREATE TABLE shipments AS
WITH step AS (
  SELECT stream_id AS id, version, occurred_at, 'CREATED' AS status, NULL AS carrier FROM event.shipment_created
  UNION ALL
  SELECT stream_id, version, occurred_at, 'LABELLED', data.carrier FROM event.shipment_labelled
  UNION ALL
  SELECT stream_id, version, occurred_at, 'DISPATCHED', data.carrier FROM event.shipment_dispatched
  UNION ALL
  SELECT stream_id, version, occurred_at, data.status, NULL FROM event.shipment_tracked
  UNION ALL
  SELECT stream_id, version, occurred_at, 'DELIVERY_FAILED', NULL FROM event.shipment_delivery_failed
  UNION ALL
  SELECT stream_id, version, occurred_at, 'DELIVERED', NULL FROM event.shipment_delivered
  UNION ALL
  SELECT stream_id, version, occurred_at, 'RETURNING', NULL FROM event.shipment_returning
  UNION ALL
  SELECT stream_id, version, occurred_at, 'RETURNED_TO_SENDER', NULL FROM event.shipment_returned_to_sender
  UNION ALL
  SELECT stream_id, version, occurred_at, 'LOST', NULL FROM event.shipment_lost
  UNION ALL
  SELECT stream_id, version, occurred_at, 'CANCELLED', NULL FROM event.shipment_cancelled
),
last AS (
  SELECT id, arg_max(status, version) AS status, max(occurred_at) AS updated_at,
         arg_max(carrier, version) FILTER (carrier IS NOT NULL) AS carrier,
         min(occurred_at) FILTER (status = 'DISPATCHED') AS dispatched_at,
         min(occurred_at) FILTER (status = 'DELIVERED') AS delivered_at,
         count(*) FILTER (status = 'DELIVERY_FAILED') AS failed_deliveries
  FROM step GROUP BY id
)
SELECT stream_id AS id, data.orderId AS order_id, data.fulfilmentId AS fulfilment_id, data.location AS location, status, carrier,
       sum_of(list_transform(data.lines, lambda l: l.quantity)) AS pieces, occurred_at AS created_at, dispatched_at,
       delivered_at, failed_deliveries, updated_at
FROM event.shipment_created JOIN last ON last.id = stream_id;
COMMENT ON TABLE shipments IS 'a parcel: of which order, from where, with what, and where it is';
