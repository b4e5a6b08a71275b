// The first few nodes of each of some labels, to begin at.
// $limit; /*starts*/ stands for one list of element ids for each label, each read in the order in which
// Neo4j keeps the nodes of a label, so that it stops after the first few. One row.
RETURN [/*starts*/] AS starts
