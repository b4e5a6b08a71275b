import { Suspense, useEffect, useState } from "react";
import { type MenuRequest, openMenu } from "#client/state/signals.ts";
import { fetched } from "#client/ui/fetched.ts";
import { useFetchAnew } from "#client/ui/lazy.tsx";

/** The menu comes with its first use. */
const Menu = fetched(["explore"], async () => (await import("./Menu.tsx")).Menu, NoMenu);

/** A menu that could not be fetched is not asked for any more: it must not open by itself later. */
function NoMenu({ close }: { readonly close: () => void }) {
  useFetchAnew();
  useEffect(close, [close]);
  return null;
}

/** Where menus of the canvas appear, whoever asks for one. */
export function MenuHost() {
  const [request, setRequest] = useState<MenuRequest | null>(null);
  const [host, setHost] = useState<HTMLElement | null>(null);
  useEffect(() => openMenu.on(setRequest), []);
  return (
    <div ref={setHost}>
      {request === null ? null : (
        <Suspense>
          <Menu
            key={`${request.of} ${request.x} ${request.y}`}
            request={request}
            host={host}
            close={() => setRequest(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
