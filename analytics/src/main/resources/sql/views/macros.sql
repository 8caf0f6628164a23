-- The sum of a list of whole numbers, 0 of an empty one.
CREATE MACRO sum_of(numbers) AS coalesce(list_sum(numbers), 0)::BIGINT;
-- The sum of those numbers of a group of which something holds.
CREATE MACRO sum_where(number, holds) AS coalesce(sum(CASE WHEN holds THEN number END), 0)::BIGINT;
-- The seconds from one moment to another, exact to the microsecond.
CREATE MACRO seconds_between(earlier, later) AS (epoch_us(later) - epoch_us(earlier)) / 1e6;
-- What is not owed any more for pieces that were taken off or given back, in minor units.
CREATE MACRO credit_of(lines) AS sum_of(list_transform(lines, lambda l: l.creditMinor));
