-- One row per sale: how often it was edited, came back, and was exchanged, and what was credited on it. A return that was declined
-- or cancelled is none.
CREATE VIEW order_rework AS
WITH returned AS (
  SELECT order_id, count(*) AS returns FROM returns WHERE state NOT IN ('DECLINED', 'CANCELLED') GROUP BY order_id
),
exchanged AS (
  SELECT returns.order_id, count(*) AS exchanges
  FROM event.return_exchanged JOIN returns ON returns.id = stream_id GROUP BY returns.order_id
)
SELECT id AS order_id, origin, placed_at, edits, coalesce(returns, 0) AS returns, coalesce(exchanges, 0) AS exchanges,
       currency, credited_minor, credited
FROM orders LEFT JOIN returned ON returned.order_id = id LEFT JOIN exchanged ON exchanged.order_id = id
WHERE kind = 'SALE';
COMMENT ON VIEW order_rework IS 'how often a sale was edited, came back and was exchanged, and its credit';
