// Who and what is tied to goals, by role, each with the best chain that makes it a tie.
// $goals: ids of goals; others give no row. $iso: what a period that is known looks like. Three
// marks stand for true or false: /*records*/ whether the chains' relationships and their ends are wanted
// too, each once, in no order; /*chains*/ whether chains and quotes are; /*earlier*/ whether earlier
// results are. /*kinds*/ narrows what is tied. So a table of hundreds of goals is a fraction of the work.
// /*r passes*/, /*m passes*/, /*t passes*/, /*where t passes*/, /*part passes*/ and /*way passes*/ leave
// out the facts that a filter takes away, by its own parameters; without a filter there is nothing there.
// A role is read on a goal and on the goals below it, by PART_OF, at most 4 levels, plus at most one
// means. A chain runs from the tied node to the goal: a head, found on a goal below, and that goal's
// way up. Best is stated before inferred, then shorter, then by ids. A period is a time or two with a
// slash between; one is before another where its end is less than the other's start and does not hold
// it: 2023 is before 2024-03, 2024 is not. What is not known to be wrong stays.
// A row for each goal; its ties stated first, then by shorter chain and id. Bounded by the graph.
UNWIND $goals AS id
MATCH (goal:Entity&Goal { id: id })
CALL (goal) {
  // The goal itself and the goals below it: for each its best way up, and the best that is stated.
  MATCH way = (goal)<-[:PART_OF*0..4]-(below:Entity)
  WHERE all(n IN nodes(way) WHERE n:Goal)/*way passes*/
  WITH below, reverse(relationships(way)) AS up ORDER BY size(up), [r IN up | r.id]
  WITH below, collect(up)[0] AS up,
    collect(CASE WHEN all(r IN up WHERE r.basis = 'stated') THEN up END)[0] AS statedUp
  RETURN collect({ goal: below, up: up, statedUp: statedUp }) AS levels
}
CALL (goal, levels) {
  CALL (goal, levels) {
    UNWIND levels AS level
    WITH goal, level, level.goal AS g
    CALL (g, level) {
      // Heads, with the role in which each ties. A relationship from a node to itself ties nothing.
      MATCH (g)<-[r:SET_OUT|RESPONSIBLE_FOR|CONTRIBUTES_TO|MEASURES|DEPENDS_ON]-(x/*kinds*/)
      WHERE x <> g/*r passes*/
      UNWIND CASE type(r)
        WHEN 'SET_OUT' THEN ['proposed-by']
        WHEN 'RESPONSIBLE_FOR' THEN CASE WHEN x:Zone THEN ['owned-by', 'where'] ELSE ['owned-by'] END
        WHEN 'CONTRIBUTES_TO' THEN ['means']
        WHEN 'MEASURES' THEN ['measured-by']
        WHEN 'DEPENDS_ON' THEN ['supports']
      END AS role
      RETURN role, x AS node, [r] AS head,
        CASE type(r) WHEN 'MEASURES' THEN [g.period] ELSE [] END AS same
    UNION ALL
      MATCH (g)-[r:LOCATED_IN|CONCERNS|HAS_TARGET|DEPENDS_ON|PART_OF|ADVANCES|IN_INDUSTRY|FOLLOWS|SUCCEEDS]->(x/*kinds*/)
      WHERE x <> g AND (type(r) <> 'PART_OF' OR x:Goal)/*r passes*/
      RETURN CASE type(r)
          WHEN 'LOCATED_IN' THEN 'where'
          WHEN 'CONCERNS' THEN 'about'
          WHEN 'HAS_TARGET' THEN 'measured-by'
          WHEN 'DEPENDS_ON' THEN 'rests-on'
          WHEN 'PART_OF' THEN 'supports'
          WHEN 'ADVANCES' THEN 'industries'
          WHEN 'IN_INDUSTRY' THEN 'industries'
          WHEN 'FOLLOWS' THEN 'acting-under'
          WHEN 'SUCCEEDS' THEN 'continued-from'
        END AS role, x AS node, [r] AS head, [] AS same
    UNION ALL
      MATCH (g)<-[m:CONTRIBUTES_TO]-(means)-[r:LOCATED_IN|ADVANCES|IN_INDUSTRY]->(x/*kinds*/)
      WHERE means <> g AND x <> means/*m passes*//*r passes*/
      RETURN CASE type(r) WHEN 'LOCATED_IN' THEN 'where' ELSE 'industries' END AS role,
        x AS node, [r, m] AS head, [] AS same
    UNION ALL
      MATCH (g)-[t:HAS_TARGET]->(target)<-[r:MEASURES]-(x/*kinds*/)
      WHERE true/*t passes*//*r passes*/
      RETURN 'measured-by' AS role, x AS node, [r, t] AS head, [target.period] AS same
    UNION ALL
      WITH g, level WHERE size(level.up) > 0
      RETURN 'parts' AS role, g AS node, [] AS head, [] AS same
    }
    // `same` are periods from which the node's own must not be known to differ.
    WITH goal, level, role, node, head, same, node.period AS own,
      split(node.period, '/')[0] AS starts, split(node.period, '/')[-1] AS ends
    WHERE node <> goal AND NOT coalesce(
      own =~ $iso AND any(p IN same WHERE p =~ $iso AND (
        ends < split(p, '/')[0] AND NOT split(p, '/')[0] STARTS WITH ends
        OR split(p, '/')[-1] < starts AND NOT starts STARTS WITH split(p, '/')[-1]
      )), false)
    WITH level, role, node, head,
      level.statedUp IS NOT NULL AND all(r IN head WHERE r.basis = 'stated') AS stated
    RETURN role, node, stated,
      head + CASE WHEN stated THEN level.statedUp ELSE level.up END AS chain
  UNION ALL
    // Results about what a goal or its means is about, of a period before the goal's and its targets'.
    // They are a reader's link, never the text's, so of the chains to one thing only the best goes on,
    // for each list of periods to be before; and each thing is looked at once: a place may hold all.
    UNWIND CASE WHEN /*earlier*/ THEN levels ELSE [] END AS level
    WITH goal, level, level.goal AS g
    WITH goal, level, g, [g.period] + COLLECT {
      MATCH (g)-[t:HAS_TARGET]->(target)/*where t passes*/
      RETURN DISTINCT target.period ORDER BY target.period
    } AS later
    CALL (g) {
      MATCH (g)-[r:CONCERNS|LOCATED_IN|IN_INDUSTRY]->(thing)
      WHERE thing <> g/*r passes*/
      RETURN thing, [r] AS chain
    UNION ALL
      MATCH (g)<-[m:CONTRIBUTES_TO]-(means)-[r:CONCERNS|LOCATED_IN|IN_INDUSTRY]->(thing)
      WHERE means <> g AND thing <> means/*m passes*//*r passes*/
      RETURN thing, [r, m] AS chain
    }
    WITH goal, thing, later, chain + level.up AS chain
    ORDER BY size(chain), [r IN chain | r.id]
    WITH goal, thing, later, collect(chain)[0] AS chain
    WITH goal, thing, collect({ later: later, chain: chain }) AS ways
    MATCH (thing)<-[r:CONCERNS|LOCATED_IN|IN_INDUSTRY]-(x:Result)
    WHERE x <> thing/*r passes*/
    UNWIND ways AS way
    WITH r, x, way, split(x.period, '/')[-1] AS ends
    WHERE NOT coalesce(x.period =~ $iso AND any(p IN way.later WHERE p =~ $iso
      AND NOT (ends < split(p, '/')[0] AND NOT split(p, '/')[0] STARTS WITH ends)), false)
    RETURN 'earlier-results' AS role, x AS node, false AS stated, [r] + way.chain AS chain
  }
  WITH role, node, stated, chain
  ORDER BY stated DESC, size(chain), [r IN chain | r.id]
  WITH role, node, collect({ stated: stated, chain: chain })[0] AS best
  WITH node, collect(role) AS roles, collect({ role: role, best: best }) AS found
  UNWIND found AS tie
  WITH node, tie.role AS role, tie.best.stated AS stated, tie.best.chain AS chain, roles
  // Some roles list only what others do not.
  WHERE CASE role
    WHEN 'earlier-results' THEN NOT 'measured-by' IN roles
    WHEN 'rests-on' THEN all(other IN roles WHERE other IN ['rests-on', 'supports'])
    WHEN 'supports' THEN all(other IN roles WHERE other = 'supports')
    ELSE true
  END
  WITH node, role, stated, chain ORDER BY stated DESC, size(chain), node.id
  RETURN collect({
    role: role,
    node: node.id,
    kind: node.kind,
    basis: CASE WHEN stated THEN 'stated' ELSE 'inferred' END,
    chain: CASE WHEN /*chains*/ THEN [r IN chain | r.id] ELSE [] END,
    modality: CASE WHEN /*chains*/ THEN chain[0].modality END,
    quotes: CASE WHEN /*chains*/ THEN chain[0].quotes ELSE [] END
  }) AS ties, collect(CASE WHEN /*records*/ THEN chain END) AS chains
}
CALL (chains) {
  UNWIND chains AS chain
  UNWIND chain AS r
  RETURN collect(DISTINCT r) AS relationships
}
CALL (goal, relationships) {
  UNWIND CASE WHEN /*records*/ THEN [goal] ELSE [] END
    + [r IN relationships | startNode(r)] + [r IN relationships | endNode(r)] AS n
  RETURN collect(DISTINCT n) AS nodes
}
RETURN goal.id AS goal, ties, nodes, relationships,
  any(level IN levels WHERE size(level.up) = 4 AND EXISTS {
    MATCH (below:Goal)-[part:PART_OF]->(lowest)
    WHERE lowest = level.goal AND NOT below IN [known IN levels | known.goal]/*part passes*/
  }) AS cut
ORDER BY goal
