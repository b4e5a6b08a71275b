import {
  type ComponentType,
  createContext,
  lazy as lazyOf,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import { ApiProblem } from "#client/api/problem.ts";
import { connectionLost, useLostAt } from "#client/state/connection.ts";
import { ErrorState } from "./states.tsx";

interface Again {
  /** Forgets that fetching failed: whoever shows the part next fetches it anew. */
  readonly renew: () => void;
  readonly again: () => void;
}

const AgainContext = createContext<Again>({ renew: () => undefined, again: () => undefined });

/** A part of the page that is fetched when it is first shown. Where nothing answers the page says so in
 * its place, and fetches it again when the reader asks for it or the server is back.
 * @param Instead what stands in its place then */
export const lazy = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  Instead: ComponentType<Props> = Away,
): ComponentType<Props> => {
  const fetched = () =>
    lazyOf<ComponentType<Props>>(async () => {
      try {
        return await load();
      } catch {
        connectionLost(Date.now());
        return { default: Instead };
      }
    });
  let Part: ComponentType<Props> = fetched();
  const renew = (): void => {
    Part = fetched();
  };
  return function Fetched(props: Props) {
    const [, setTries] = useState(0);
    const again = useMemo(
      () => ({
        renew,
        again: () => {
          renew();
          setTries((tries) => tries + 1);
        },
      }),
      [],
    );
    return (
      <AgainContext value={again}>
        <Part {...props} />
      </AgainContext>
    );
  };
};

/** Has a part fetched anew the next time that it is shown, once what stood in its place is gone. */
export const useFetchAnew = (): void => {
  const { renew } = useContext(AgainContext);
  useEffect(() => renew, [renew]);
};

function Away() {
  const { again } = useContext(AgainContext);
  const lostAt = useLostAt();
  useFetchAnew();
  useEffect(() => {
    if (lostAt === null) again();
  }, [lostAt, again]);
  return (
    <ErrorState
      problem={new ApiProblem("offline", "A part of the page could not be fetched.")}
      retry={again}
    />
  );
}
