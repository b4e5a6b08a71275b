import { type CSSProperties, useRef } from "react";
import { Link } from "wouter";
import { labelOf } from "#client/canvas/label.ts";
import { exploreUrl, goalsUrl, goalUrl } from "#client/state/url.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { useWords } from "#client/ui/words.ts";
import type { MapTheme, OverviewAnswer } from "#graph/model/answers/corpus.ts";
import { type AnyKind, kindNames } from "#graph/model/kinds.ts";
import { GoalItem } from "./GoalItem.tsx";
import { Lines } from "./Lines.tsx";
import styles from "./Map.module.css";
import { MapLegend } from "./MapLegend.tsx";
import type { Box } from "./map-layout.ts";
import { OtherRoots } from "./OtherRoots.tsx";
import { useMapLayout } from "./use-map-layout.ts";

const hubSize = 48;

/** The goals as a readable map: the hub in the middle, themes on both sides, goals at the ends. */
export function VeinMap({ overview }: { overview: OverviewAnswer }) {
  const { t } = useWords();
  const { hub, counts } = overview;
  // A corpus without a hub still has goals: they take the themes' places.
  const themes = hub === null ? overview.otherRoots : overview.themes;
  const others = hub === null ? [] : overview.otherRoots;
  return (
    <div className={styles.whole}>
      <header className={styles.head}>
        <h2>{t("start.mapTitle", { count: themes.length })}</h2>
        <p>{t("start.mapLead", { goals: counts.goals, ties: counts.ties })}</p>
        {overview.more === undefined ? null : <Left more={overview.more} />}
      </header>
      <div className={styles.middle}>
        <Veins overview={overview} themes={themes} />
        <OtherRoots roots={others} />
      </div>
      <MapLegend kinds={kindsOn([...themes, ...others])} />
    </div>
  );
}

/** How many goals at the top or just below find no room, and where they are. */
function Left({ more }: { more: NonNullable<OverviewAnswer["more"]> }) {
  const { t } = useWords();
  return (
    <p>
      {t("start.left", { count: more.themes + more.otherRoots + more.goals })}{" "}
      <Link href={goalsUrl}>{t("start.leftSee")}</Link>
    </p>
  );
}

const kindsOn = (themes: readonly MapTheme[]): AnyKind[] => {
  const there = new Set(themes.flatMap(({ goals }) => goals.flatMap(({ marks }) => marks)));
  return kindNames.filter((kind) => there.has(kind));
};

/** Place and size of a box as custom properties, which a narrow page does not read. */
const at = (box: Box | undefined): CSSProperties => {
  if (box === undefined) return {};
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((each) => `${each}px`);
  const properties: Record<string, string | undefined> = {
    "--x": x,
    "--y": y,
    "--width": width,
    "--height": height,
  };
  return properties;
};

function Veins({
  overview: { hub },
  themes,
}: {
  overview: OverviewAnswer;
  themes: readonly MapTheme[];
}) {
  const { language } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const layout = useMapLayout(host, themes, hub !== null, hubSize);
  return (
    <div ref={host} className={styles.area} data-ready={layout !== null}>
      <div
        className={styles.sheet}
        style={at(layout === null ? undefined : { x: 0, y: 0, ...layout })}
      >
        {layout === null ? null : (
          <svg
            className={styles.veins}
            width={layout.width}
            height={layout.height}
            aria-hidden="true"
          >
            <g>
              {layout.veins.map(({ d, width }) => (
                <path key={d} d={d} strokeWidth={width} />
              ))}
            </g>
          </svg>
        )}
        {hub === null ? null : (
          <Link className={styles.hub ?? ""} href={exploreUrl(hub.id)}>
            <span className={styles.hubMark} style={at(layout?.hub?.body)}>
              <KindMark kind={hub.kind} size={hubSize} />
            </span>
            <span className={styles.hubName} data-box="hub" style={at(layout?.hub?.label)}>
              <Lines lines={labelOf(hub, language)} />
            </span>
          </Link>
        )}
        <ul>
          {themes.map((theme, index) => {
            const placed = layout?.themes[index];
            return (
              <li key={theme.goal.id}>
                <Link
                  className={styles.theme ?? ""}
                  href={goalUrl(theme.goal.id)}
                  data-box="theme"
                  style={at(placed?.box)}
                >
                  <Lines lines={labelOf(theme.goal, language)} />
                </Link>
                <ul>
                  {theme.goals.map((goal, row) => (
                    <GoalItem
                      key={goal.goal.id}
                      goal={goal}
                      side={placed?.side ?? "left"}
                      style={at(placed?.goals[row])}
                    />
                  ))}
                </ul>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
