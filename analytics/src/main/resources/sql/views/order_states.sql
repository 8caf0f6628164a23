-- One row per time that an order was in a state: since when, until when (absent: it still is), and the event that led into it.
CREATE TABLE order_states AS
WITH entered AS (
  SELECT data.orderId AS order_id, 'PLACED' AS status, occurred_at, position, type, actor, reason_code
  FROM event.order_placed
  UNION ALL
  SELECT data.orderId, 'COMPLETED', occurred_at, position, type, actor, reason_code FROM event.order_imported
  UNION ALL
  SELECT data.orderId, 'CONFIRMED', occurred_at, position, type, actor, reason_code FROM event.order_confirmed
  UNION ALL
  SELECT data.orderId, 'COMPLETED', occurred_at, position, type, actor, reason_code FROM event.order_completed
  UNION ALL
  SELECT data.orderId, 'ARCHIVED', occurred_at, position, type, actor, reason_code FROM event.order_archived
  UNION ALL
  SELECT data.orderId, 'CANCELLED', occurred_at, position, type, actor, data.reason.code FROM event.order_cancelled
  UNION ALL
  SELECT data.orderId, 'EXPIRED', occurred_at, position, type, actor, reason_code FROM event.order_expired
)
SELECT order_id, status, occurred_at AS entered_at, lead(occurred_at) OVER next AS left_at, type AS entered_by,
       lead(type) OVER next AS left_by, position, actor, reason_code
FROM entered
WINDOW next AS (PARTITION BY order_id ORDER BY position);
COMMENT ON TABLE order_states IS 'a time that an order was in a state: entered and left, by which event';
