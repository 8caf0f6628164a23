-- One row per order, payment, parcel, fulfilment and return: whether its events, one after the other, are moves of its state
-- machine, as far as their types tell. Where they are not: the first event that is none, and the states it was in before.
CREATE VIEW conformance AS
WITH RECURSIVE history AS MATERIALIZED (
  SELECT stream, stream_id, list(type ORDER BY version) AS types, list(position ORDER BY version) AS positions
  FROM events WHERE stream IN (SELECT stream FROM legal_moves) GROUP BY ALL
),
kind AS MATERIALIZED (
  SELECT row_number() OVER () AS kind_id, stream, types FROM (SELECT DISTINCT stream, types FROM history)
),
walk(kind_id, moves, state) AS (
  SELECT kind_id, 0, 'NONE' FROM kind
  UNION
  SELECT kind_id, moves + 1, next
  FROM walk JOIN kind USING (kind_id)
  JOIN legal_moves ON legal_moves.stream = kind.stream AND legal_moves.state = walk.state AND event = types[moves + 1]
),
reached AS (
  SELECT kind_id, moves, string_agg(state, ' | ' ORDER BY state) AS states
  FROM (FROM walk QUALIFY moves = max(moves) OVER (PARTITION BY kind_id)) GROUP BY ALL
)
SELECT stream, stream_id, len(types) AS events, moves = len(types) AS conforms, states, types[moves + 1] AS deviation,
       positions[moves + 1] AS position
FROM history JOIN kind USING (stream, types) JOIN reached USING (kind_id);
COMMENT ON VIEW conformance IS 'whether a stream obeys its state machine, and the event that does not';
