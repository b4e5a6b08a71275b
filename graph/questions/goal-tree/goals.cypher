// Goals with what the load wrote of their ties in numbers.
// $goals: ids of goals; others give no row.
MATCH (s:GoalSummary)
WHERE s.id IN $goals
MATCH (g:Entity { id: s.id })
RETURN g AS goal, s AS summary
