-- Customers by the month (business zone) of their first order, and what they bought so many months later. Orders that came to
-- nothing, and those of guests, do not count.
CREATE VIEW cohorts AS
WITH bought AS (
  SELECT customer_id, currency, date_trunc('month', placed_at)::DATE AS month, net_minor
  FROM orders WHERE kind = 'SALE' AND customer_id IS NOT NULL AND status NOT IN ('CANCELLED', 'EXPIRED')
),
cohort AS (SELECT customer_id, min(month) AS cohort FROM bought GROUP BY ALL),
size AS (SELECT cohort, count(*) AS customers FROM cohort GROUP BY ALL)
SELECT cohort, date_diff('month', cohort, month) AS months_since, currency, customers,
       count(DISTINCT customer_id) AS active, count(*) AS orders, sum(net_minor)::BIGINT AS net_minor,
       major(sum(net_minor)::BIGINT, currency) AS net
FROM bought JOIN cohort USING (customer_id) JOIN size USING (cohort)
GROUP BY cohort, month, currency, customers ORDER BY cohort, months_since, currency;
COMMENT ON VIEW cohorts IS 'customers by month of first order, and their orders in later months';
