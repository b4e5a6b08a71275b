import { useEffect, useMemo, useState } from "react";
import { onScheme } from "#client/state/settings.ts";
import type { State } from "#client/state/state.ts";
import { useWords, type Words } from "#client/ui/words.ts";
import { type Face, facesIn } from "../box.ts";
import { apart } from "../layout/apart.ts";
import { type Palette, readPalette } from "../palette.ts";
import type { Picture } from "../picture.ts";
import { usePicture } from "../use-picture.ts";
import { DrawingView } from "./DrawingView.tsx";
import { asDrawing } from "./drawing.ts";
import { edgeLabels } from "./edge-labels.ts";
import { useMoved } from "./use-moved.ts";

/** The picture of a state as SVG, with the numbers of its sources on the lines.
 * @param numbers of the sources, by relationship; without them no line bears any
 * @param moves whether nodes glide to their places when another state follows */
export function StatePicture({
  state,
  name,
  numbers,
  description,
  className,
  moves = false,
}: {
  readonly state: State;
  readonly name: string;
  readonly numbers?: ReadonlyMap<string, readonly number[]> | undefined;
  readonly description?: string;
  readonly className?: string | undefined;
  readonly moves?: boolean;
}) {
  const words = useWords();
  const [host, setHost] = useState<HTMLDivElement | null>(null);
  const palette = usePalette(host);
  const asKept = usePicture(state);
  const drawn = useMemo(() => (asKept === null ? null : apart(asKept)), [asKept]);
  const labels = useMemo(() => edgeLabels(state, numbers, words), [state, numbers, words]);
  return (
    <div ref={setHost} className={className}>
      {palette === null || drawn === null ? null : (
        <Moving
          picture={drawn}
          palette={palette}
          labels={labels}
          face={labelFace(words.language)}
          name={name}
          {...(description === undefined ? {} : { description })}
          moves={moves}
        />
      )}
    </div>
  );
}

function Moving({
  picture,
  palette,
  labels,
  face,
  name,
  description,
  moves,
}: {
  readonly picture: Picture;
  readonly palette: Palette;
  readonly labels: ReadonlyMap<string, string>;
  readonly face: Face;
  readonly name: string;
  readonly description?: string;
  readonly moves: boolean;
}) {
  const now = useMoved(picture, moves);
  const drawing = useMemo(
    () => asDrawing(now, palette, labels, face),
    [now, palette, labels, face],
  );
  return (
    <DrawingView
      drawing={drawing}
      name={name}
      {...(description === undefined ? {} : { description })}
    />
  );
}

/** The colours that hold for an element, read anew when the reader or the machine changes them. */
export const usePalette = (host: Element | null): Palette | null => {
  const [palette, setPalette] = useState<Palette | null>(null);
  useEffect(() => {
    if (host === null) return;
    const read = (): void => setPalette(readPalette(host));
    read();
    return onScheme(read);
  }, [host]);
  return palette;
};

const faces = new Map<string, Face>();

/** The face of the numbers on lines. */
export const labelFace = (language: Words["language"]): Face => {
  const known = faces.get(language);
  if (known !== undefined) return known;
  const face = { weight: 700, size: 12, line: 15, family: facesIn(language)[0]?.family ?? "" };
  faces.set(language, face);
  return face;
};
