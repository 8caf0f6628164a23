-- One row per attempt to pay, and how it stands; amounts in minor units.
CREATE TABLE payments AS
WITH begun AS (
  SELECT stream_id AS id, data.orderId AS order_id, data."method" AS "method", data.amountMinor AS amount,
         data.currency AS currency, NULL AS source, occurred_at FROM event.payment_initiated
  UNION ALL
  SELECT stream_id, data.orderId, 'MANUAL', data.amountMinor, data.currency, data.source, occurred_at
  FROM event.payment_imported
),
entry AS (
  SELECT stream_id AS id, version, occurred_at, 'REQUIRES_ACTION' AS hold, NULL AS money, NULL AS reference, NULL AS amount
  FROM event.payment_action_required
  UNION ALL
  SELECT stream_id, version, occurred_at, 'AUTHORIZED', 'held', NULL, data.amountMinor FROM event.payment_authorized
  UNION ALL
  SELECT stream_id, version, occurred_at, 'DECLINED', NULL, data.code, NULL FROM event.payment_declined
  UNION ALL
  SELECT stream_id, version, occurred_at, 'VOIDED', NULL, NULL, NULL FROM event.payment_voided
  UNION ALL
  SELECT stream_id, version, occurred_at, 'EXPIRED', NULL, NULL, NULL FROM event.payment_authorization_expired
  UNION ALL
  SELECT stream_id, version, occurred_at, NULL, 'captured', NULL, data.amountMinor FROM event.payment_captured
  UNION ALL
  SELECT stream_id, version, occurred_at, NULL, 'captured', NULL, data.amountMinor FROM event.payment_imported
  UNION ALL
  SELECT stream_id, version, occurred_at, NULL, 'refunded', NULL, data.amountMinor FROM event.payment_refund_succeeded
  UNION ALL
  SELECT stream_id, version, occurred_at, NULL, 'opened', data.chargebackId, data.amountMinor
  FROM event.payment_chargeback_opened
  UNION ALL
  SELECT stream_id, version, occurred_at, NULL, 'won', data.chargebackId, NULL FROM event.payment_chargeback_won
  UNION ALL
  SELECT stream_id, version, occurred_at, NULL, 'lost', data.chargebackId, NULL FROM event.payment_chargeback_lost
),
seen AS (
  SELECT id, arg_max(hold, version) FILTER (hold IS NOT NULL) AS hold,
         max(reference) FILTER (hold = 'DECLINED') AS declined_code,
         min(occurred_at) FILTER (money = 'held') AS authorized_at,
         min(occurred_at) FILTER (money = 'captured') AS captured_at,
         sum(amount) FILTER (money = 'held')::BIGINT AS held, sum(amount) FILTER (money = 'captured')::BIGINT AS captured,
         sum(amount) FILTER (money = 'refunded')::BIGINT AS refunded,
         list_distinct(list(reference) FILTER (money = 'opened')) AS opened,
         list(reference) FILTER (money = 'won') AS won, list(reference) FILTER (money = 'lost') AS lost
  FROM entry GROUP BY id
),
given_back AS (
  SELECT id, sum(amount)::BIGINT AS given_back
  FROM (SELECT DISTINCT id, reference, amount FROM entry WHERE money = 'opened') AS opened
  SEMI JOIN (FROM entry WHERE money = 'lost') AS lost USING (id, reference) GROUP BY id
)
SELECT id, order_id, "method", source, currency, amount AS amount_minor,
       CASE WHEN captured IS NULL THEN coalesce(hold, 'INITIATED')
            WHEN len(list_filter(opened, lambda c: NOT list_contains(list_concat(coalesce(won, []), coalesce(lost, [])), c))) > 0 THEN 'DISPUTED'
            WHEN lost IS NOT NULL THEN 'LOST'
            WHEN refunded = captured THEN 'REFUNDED'
            WHEN refunded IS NOT NULL THEN 'PARTIALLY_REFUNDED'
            WHEN won IS NOT NULL THEN 'WON'
            WHEN captured = coalesce(held, amount) THEN 'CAPTURED'
            ELSE 'PARTIALLY_CAPTURED' END AS status,
       coalesce(held, 0) AS authorized_minor, coalesce(captured, 0) AS captured_minor,
       coalesce(refunded, 0) AS refunded_minor,
       major(coalesce(captured, 0) - coalesce(refunded, 0) - coalesce(given_back, 0), currency) AS kept,
       occurred_at AS initiated_at, authorized_at, captured_at, declined_code
FROM begun LEFT JOIN seen USING (id) LEFT JOIN given_back USING (id);
COMMENT ON TABLE payments IS 'an attempt to pay for an order, and how it stands';
