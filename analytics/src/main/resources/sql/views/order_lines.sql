-- One row per line of an order, and what became of its pieces and its money.
CREATE TABLE order_lines AS
WITH line AS (
  SELECT order_id, line_id, sum(ordered)::BIGINT AS ordered, sum(cancelled)::BIGINT AS cancelled,
         sum(returned)::BIGINT AS returned, sum(shipped)::BIGINT AS shipped, sum(delivered)::BIGINT AS delivered,
         sum(undelivered)::BIGINT AS undelivered, sum(total)::BIGINT AS total, sum(credited)::BIGINT AS credited,
         any_value(sku) AS sku, any_value(description) AS description, arg_max(unit_price, position) AS unit_price
  FROM fold.line_moves
  GROUP BY order_id, line_id
)
SELECT order_id, line_id, opening.number AS order_number, opening.kind, opening.occurred_at AS placed_at,
       sku, description, currency, unit_price, ordered, cancelled, returned, shipped, delivered, undelivered,
       ordered - cancelled - returned AS open, total AS total_minor, credited AS credited_minor,
       total - credited AS net_minor, major(total, currency) AS total,
       major(credited, currency) AS credited, major(total - credited, currency) AS net
FROM line JOIN fold.opening USING (order_id);
COMMENT ON TABLE order_lines IS 'a line of an order: pieces ordered, cancelled, returned, shipped, and money';
