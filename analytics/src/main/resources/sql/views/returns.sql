-- One row per return. Of one that another system has settled only the credit is known, and it is closed.
CREATE TABLE returns AS
WITH piece AS (
  SELECT stream_id AS id, occurred_at, line.quantity AS quantity, 'RECEIVED' AS what
  FROM (SELECT stream_id, occurred_at, unnest(data.lines) AS line FROM event.return_items_received)
  UNION ALL
  SELECT stream_id, occurred_at, line.quantity, line.verdict
  FROM (SELECT stream_id, occurred_at, unnest(data.lines) AS line FROM event.return_inspected)
  UNION ALL
  SELECT stream_id, occurred_at, line.quantity, 'RESTOCKED'
  FROM (SELECT stream_id, occurred_at, unnest(data.lines) AS line FROM event.return_restocked)
),
pieces AS (
  SELECT id, sum_where(quantity, what = 'RECEIVED') AS received, sum_where(quantity, what = 'ACCEPTED') AS accepted,
         sum_where(quantity, what = 'REJECTED') AS rejected, sum_where(quantity, what = 'WRITTEN_OFF') AS written_off,
         sum_where(quantity, what = 'RESTOCKED') AS restocked,
         min(occurred_at) FILTER (what = 'RECEIVED') AS received_at
  FROM piece GROUP BY id
),
step AS (
  SELECT stream_id AS id, version, occurred_at, 'REQUESTED' AS state FROM event.return_requested
  UNION ALL
  SELECT stream_id, version, occurred_at, 'APPROVED' FROM event.return_approved
  UNION ALL
  SELECT stream_id, version, occurred_at, 'DECLINED' FROM event.return_declined
  UNION ALL
  SELECT stream_id, version, occurred_at, 'UNDER_WAY' FROM event.return_sent
  UNION ALL
  SELECT stream_id, version, occurred_at, 'UNDER_WAY' FROM event.return_items_received
  UNION ALL
  SELECT stream_id, version, occurred_at, 'UNDER_WAY' FROM event.return_inspected
  UNION ALL
  SELECT stream_id, version, occurred_at, 'CLOSED' FROM event.return_closed
  UNION ALL
  SELECT stream_id, version, occurred_at, 'CANCELLED' FROM event.return_cancelled
),
last AS (
  SELECT id, arg_max(state, version) AS state, min(occurred_at) FILTER (state = 'APPROVED') AS approved_at,
         min(occurred_at) FILTER (state IN ('CLOSED', 'DECLINED', 'CANCELLED')) AS closed_at
  FROM step GROUP BY id
),
requested AS (
  SELECT stream_id AS id, data.orderId AS order_id, occurred_at AS requested_at,
         sum_of(list_transform(data.lines, lambda l: l.quantity)) AS asked,
         list_sort(list_distinct(list_transform(data.lines, lambda l: l.reason))) AS reasons
  FROM event.return_requested
),
-- What was credited for an inspection is named after both.
credited AS (
  SELECT split_part(data.returnId, '/', 1) AS id, data.orderId AS order_id, data.currency AS currency, credit_of(data.lines) AS credit,
         sum_of(list_transform(data.lines, lambda l: l.quantity)) AS pieces, occurred_at, data.reason.code AS reason_code
  FROM event.order_lines_returned
),
credit AS (
  SELECT id, any_value(order_id) AS order_id, any_value(currency) AS currency, sum(credit)::BIGINT AS credited,
         sum(pieces)::BIGINT AS credited_pieces, min(occurred_at) AS credited_at, any_value(reason_code) AS reason_code
  FROM credited GROUP BY id
)
SELECT id, coalesce(requested.order_id, credit.order_id) AS order_id,
       CASE WHEN state IS NULL THEN 'CLOSED' WHEN state <> 'UNDER_WAY' THEN state
            WHEN coalesce(received, 0) = 0 THEN 'IN_TRANSIT' WHEN received < asked THEN 'PARTIALLY_RECEIVED'
            WHEN accepted + rejected + written_off < received THEN 'RECEIVED' ELSE 'INSPECTED' END AS state,
       requested_at, approved_at, received_at, credited_at, closed_at, reasons, reason_code, asked,
       coalesce(received, 0) AS received, coalesce(accepted, 0) AS accepted, coalesce(rejected, 0) AS rejected,
       coalesce(written_off, 0) AS written_off, coalesce(restocked, 0) AS restocked,
       coalesce(credited_pieces, 0) AS credited_pieces, currency, coalesce(credited, 0) AS credited_minor,
       major(coalesce(credited, 0), currency) AS credited
FROM requested FULL JOIN credit USING (id) LEFT JOIN last USING (id) LEFT JOIN pieces USING (id);
COMMENT ON TABLE returns IS 'a return: how far its pieces have come, and what was credited for them';
