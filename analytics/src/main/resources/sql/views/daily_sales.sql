-- The sales of each day in the business zone, in each currency, as GET /v1/sales/daily tells them: what is given back counts on its
-- own day.
CREATE VIEW daily_sales AS
WITH day AS (
  SELECT occurred_at::DATE AS day, currency, count(*) FILTER (NOT gives_back) AS orders,
         count(*) FILTER (gives_back) AS credits, sum_where(units, NOT gives_back) AS units_sold,
         sum_where(units, gives_back) AS units_credited, sum_where(charged - credited, NOT gives_back) AS sales_minor,
         sum_where(credited - charged, gives_back) AS credited_minor
  FROM fold.ledger GROUP BY day, currency
)
SELECT day, currency, orders, credits, units_sold, units_credited, sales_minor, credited_minor,
       sales_minor - credited_minor AS net_minor, major(sales_minor, currency) AS sales,
       major(credited_minor, currency) AS credited, major(sales_minor - credited_minor, currency) AS net
FROM day ORDER BY day, currency;
COMMENT ON VIEW daily_sales IS 'what was sold and given back on a day, as /v1/sales/daily';
