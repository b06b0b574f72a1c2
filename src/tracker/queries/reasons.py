"""
Written reasons for a delay, as SQL: any paper in which a unit gives one answers the six months of Art. 8.1.e.

Art. 19.2 and 20.2 prescribe just such papers. A reason answers the deadline and the lead in force when it was
given: a new one has six months of its own. The view `written_reason` lists the papers.
"""

SET_ON = """
COALESCE((SELECT MAX(e.happened_on) FROM act e WHERE e.subject = 'task' AND e.subject_id = t.id
             AND e.happened IN ('task-extended', 'task-shortened', 'task-reassigned')
             AND e.happened_on <= :today), t.issued_on)
"""
"""The day since which a task has had its lead and its deadline."""

REASON = f"""
  FROM written_reason r
 WHERE r.task = t.id AND (r.period IS NULL OR s.period IS NULL OR r.period = s.period)
   AND r.given_on <= :today AND r.given_on >= {SET_ON}
"""
"""The written reasons for the delay of a task `t` under the six months `s`, as of `:today`."""

PAPER = """
(SELECT p.number FROM (SELECT CAST({act}.payload ->> 'document' AS INTEGER) AS id LIMIT 1) named
   JOIN document p ON p.id = named.id)
"""
"""
The number of the paper that an act rests on. Which one it is, is worked out first and apart: where rows are hidden, a
server looks a row up by its key only if what it compares cannot tell of others, and reads all of them otherwise.
"""
