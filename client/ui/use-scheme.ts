import { useSyncExternalStore } from "react";
import { onScheme, schemeNow } from "#client/state/settings.ts";

/** The colours that hold now. */
export const useScheme = (): "light" | "dark" => useSyncExternalStore(onScheme, schemeNow);
