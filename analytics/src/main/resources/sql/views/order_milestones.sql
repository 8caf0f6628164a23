-- When each order reached which milestone. What another system did before an order was imported happened, as far as is known, with
-- the import itself.
CREATE TABLE order_milestones AS
WITH paying AS (
  SELECT data.orderId AS order_id, stream_id AS payment_id FROM event.payment_initiated
),
wanted AS (
  SELECT order_id, sum(ordered - cancelled) AS wanted, sum(delivered) AS delivered FROM fold.line_moves GROUP BY order_id
),
reached AS (
  SELECT order_id, 'placed' AS milestone, occurred_at, position FROM fold.opening
  UNION ALL
  SELECT order_id, unnest(['confirmed', 'shipped', 'delivered', 'completed']), occurred_at, position
  FROM fold.opening WHERE origin = 'IMPORTED' AND kind = 'SALE'
  UNION ALL
  SELECT order_id, 'paid', occurred_at, position FROM fold.opening WHERE paid
  UNION ALL
  SELECT data.orderId, 'confirmed', occurred_at, position FROM event.order_confirmed
  UNION ALL
  SELECT order_id, 'paid', occurred_at, position FROM event.payment_captured JOIN paying ON stream_id = payment_id
  UNION ALL
  SELECT data.orderId, 'shipped', occurred_at, position FROM event.order_lines_shipped
  UNION ALL
  SELECT data.orderId, 'completed', occurred_at, position FROM event.order_completed
  UNION ALL
  SELECT data.orderId, 'returned', occurred_at, position FROM event.order_lines_returned
  UNION ALL
  SELECT data.orderId, 'cancelled', occurred_at, position FROM event.order_cancelled
  UNION ALL
  SELECT data.orderId, 'expired', occurred_at, position FROM event.order_expired
)
SELECT order_id, milestone, arg_min(occurred_at, position) AS reached_at, min(position) AS position
FROM reached GROUP BY order_id, milestone
UNION ALL
SELECT order_id, 'delivered', arg_max(occurred_at, position), max(position)
FROM (SELECT data.orderId AS order_id, occurred_at, position FROM event.order_lines_delivered) JOIN wanted USING (order_id)
WHERE delivered >= wanted GROUP BY order_id;
COMMENT ON TABLE order_milestones IS 'when an order was first placed, confirmed, paid, shipped, delivered, completed, returned, cancelled, expired';
