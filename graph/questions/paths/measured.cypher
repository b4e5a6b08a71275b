UNWIND $stretches[/*list*/] AS s
WITH s, s.hubTies AS hubTies
MATCH (a:Entity { id: s.from }), (b:Entity { id: s.to })
MATCH path = /*ways*/((a)-[/*types*/*../*longest*/]-/*>*/(b))
/*where*/
WITH s, a, b, path LIMIT $limits[/*list*/]
RETURN s, a, b, collect(path) AS paths
