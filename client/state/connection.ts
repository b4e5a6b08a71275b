import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

interface Connection {
  /** When the server was last known to answer, as milliseconds; null while it answers. */
  readonly lostAt: number | null;
}

const connection = createStore<Connection>()(() => ({ lostAt: null }));

/** Tells that nothing answers. */
export const connectionLost = (now: number): void => {
  if (connection.getState().lostAt === null) connection.setState({ lostAt: now });
};

/** Tells that the server has answered. */
export const connectionFound = (): void => {
  if (connection.getState().lostAt !== null) connection.setState({ lostAt: null });
};

/** Since when nothing has answered, or null. */
export const useLostAt = (): number | null => useStore(connection, ({ lostAt }) => lostAt);
