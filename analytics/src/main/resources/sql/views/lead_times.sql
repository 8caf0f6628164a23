-- How long an order took from one milestone to a later one. Two milestones that one event tells of have no time between them.
CREATE VIEW lead_times AS
SELECT order_id, kind, origin, placed_at, country, location, "from".milestone AS from_milestone, "to".milestone AS to_milestone,
       "from".reached_at AS from_at, "to".reached_at AS to_at,
       seconds_between("from".reached_at, "to".reached_at) AS seconds
FROM order_milestones AS "from" JOIN order_milestones AS "to" USING (order_id)
JOIN (SELECT id AS order_id, kind, origin, placed_at, country, location FROM orders) USING (order_id)
WHERE "from".position < "to".position;
COMMENT ON VIEW lead_times IS 'seconds that an order took from one milestone to a later one';
