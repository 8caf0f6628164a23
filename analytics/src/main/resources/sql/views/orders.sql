-- One row per order, as it stands after all events of the folder.
CREATE TABLE orders AS
WITH state AS (
  SELECT order_id, arg_max(status, position) AS status, max_by(entered_at, position) AS since
  FROM order_states GROUP BY order_id
),
money AS (
  SELECT order_id, sum(charged)::BIGINT AS total, sum(credited)::BIGINT AS credited FROM fold.ledger GROUP BY order_id
),
goods AS (
  SELECT order_id, count(DISTINCT line_id) AS lines, sum(ordered - cancelled)::BIGINT AS pieces,
         sum(returned)::BIGINT AS returned
  FROM fold.line_moves GROUP BY order_id
),
reached AS (
  SELECT order_id, min(reached_at) FILTER (milestone = 'confirmed') AS confirmed_at,
         min(reached_at) FILTER (milestone = 'paid') AS paid_at,
         min(reached_at) FILTER (milestone = 'shipped') AS shipped_at,
         min(reached_at) FILTER (milestone = 'delivered') AS delivered_at,
         min(reached_at) FILTER (milestone = 'completed') AS completed_at,
         min(reached_at) FILTER (milestone IN ('cancelled', 'expired')) AS cancelled_at
  FROM order_milestones GROUP BY order_id
),
assigned AS (
  SELECT data.orderId AS order_id, arg_min(data.location, position) AS location
  FROM event.order_lines_assigned GROUP BY ALL
),
edited AS (
  SELECT data.orderId AS order_id, count(*) AS edits FROM event.order_edit_confirmed GROUP BY ALL
)
SELECT order_id AS id, number, kind, origin, customer_id, country, location, currency,
       occurred_at AS placed_at, status, since AS status_since, confirmed_at, paid_at,
       shipped_at, delivered_at, completed_at, cancelled_at, total AS total_minor, credited AS credited_minor,
       total - credited AS net_minor, major(total, currency) AS total,
       major(credited, currency) AS credited, major(total - credited, currency) AS net,
       goods.lines, pieces, returned AS pieces_returned, coalesce(edits, 0) AS edits
FROM fold.opening JOIN state USING (order_id) JOIN money USING (order_id) JOIN reached USING (order_id)
LEFT JOIN goods USING (order_id) LEFT JOIN assigned USING (order_id) LEFT JOIN edited USING (order_id);
COMMENT ON TABLE orders IS 'an order: whose, when, how far it has come, what it comes to';
