-- One row per milestone that an order has reached, and the one that came after it. Milestones that one event tells of follow each
-- other as they usually do.
CREATE VIEW order_steps AS
SELECT order_id, milestone, reached_at, position, row_number() OVER path AS step,
       lead(milestone) OVER path AS next_milestone, lead(reached_at) OVER path AS next_at,
       lead(position) OVER path AS next_position
FROM order_milestones
WINDOW path AS (PARTITION BY order_id ORDER BY position,
  list_position(['placed', 'confirmed', 'paid', 'shipped', 'delivered', 'completed', 'returned', 'cancelled', 'expired'], milestone));
COMMENT ON VIEW order_steps IS 'a milestone of an order, and the one that came after it';
