// All goals in the order of the text, each with the goals directly below it, as the load wrote them.
// No parameters; looks at every goal.
MATCH (s:GoalSummary)
RETURN s.id AS goal, s.root AS root, s.parts AS parts
ORDER BY s.place
