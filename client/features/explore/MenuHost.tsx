import { lazy, Suspense, useEffect, useState } from "react";
import { type MenuRequest, openMenu } from "#client/state/signals.ts";

/** The menu comes with its first use. */
const Menu = lazy(async () => ({ default: (await import("./Menu.tsx")).Menu }));

/** Where menus of the canvas appear, whoever asks for one. */
export function MenuHost() {
  const [request, setRequest] = useState<MenuRequest | null>(null);
  useEffect(() => openMenu.on(setRequest), []);
  if (request === null) return null;
  return (
    <Suspense>
      <Menu
        key={`${request.of} ${request.x} ${request.y}`}
        request={request}
        close={() => setRequest(null)}
      />
    </Suspense>
  );
}
