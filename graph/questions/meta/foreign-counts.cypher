// How often each label and each type occurs, from what Neo4j keeps count of.
// No parameters; /*labels*/ and /*types*/ stand for lists of counts. One row.
RETURN [/*labels*/] AS labels, [/*types*/] AS types
