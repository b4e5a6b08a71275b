import { useQuery } from "@tanstack/react-query";
import { queries } from "#client/api/queries.ts";

/** Whether the data is known to be a database's that Mailuo did not write: then there is no plan, and
 * the page says less. */
export const useForeign = (): boolean => useQuery(queries.overview()).data?.foreign !== undefined;
