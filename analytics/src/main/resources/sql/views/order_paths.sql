-- One row per order: the way that it took from milestone to milestone, and how long that was.
CREATE VIEW order_paths AS
WITH way AS (
  SELECT order_id, string_agg(milestone, ' > ' ORDER BY step) AS path, count(*) AS steps,
         min(reached_at) AS first_at, max(reached_at) AS last_at
  FROM order_steps GROUP BY order_id
)
SELECT order_id, kind, origin, placed_at, path, steps, seconds_between(first_at, last_at) AS seconds
FROM way JOIN (SELECT id AS order_id, kind, origin, placed_at FROM orders) USING (order_id);
COMMENT ON VIEW order_paths IS 'the way of an order from milestone to milestone, and its seconds';
