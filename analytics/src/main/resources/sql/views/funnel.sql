-- How many sales have reached each milestone, beside all that were placed and beside those at the milestone before.
CREATE VIEW funnel AS
WITH sale AS (SELECT order_id, origin FROM fold.opening WHERE kind = 'SALE'),
step AS (
  SELECT origin, milestone, rank
  FROM (SELECT DISTINCT origin FROM sale),
       (VALUES (1, 'placed'), (2, 'confirmed'), (3, 'paid'), (4, 'shipped'), (5, 'delivered'), (6, 'completed'))
         AS milestones(rank, milestone)
),
counted AS (
  SELECT origin, rank, milestone, count(order_milestones.order_id) AS orders
  FROM step LEFT JOIN (order_milestones JOIN sale USING (order_id)) USING (origin, milestone) GROUP BY ALL
)
SELECT origin, rank, milestone, orders, round(orders / first_value(orders) OVER path, 4) AS rate,
       round(orders / nullif(lag(orders) OVER path, 0), 4) AS rate_of_previous
FROM counted WINDOW path AS (PARTITION BY origin ORDER BY rank)
ORDER BY origin, rank;
COMMENT ON VIEW funnel IS 'how many sales reached each milestone, and at which rate';
