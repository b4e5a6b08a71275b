import { Tabs } from "radix-ui";
import type { ReactNode } from "react";
import styles from "./Tab.module.css";

/** The handle of one of several lists or texts that share a place; a count stands in a `span`. */
export function Tab({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  return (
    <Tabs.Trigger value={value} className={styles.tab}>
      {children}
    </Tabs.Trigger>
  );
}
