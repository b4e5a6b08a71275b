import { clearCanvas } from "#client/commands/clear-canvas.ts";
import { clearFilters } from "#client/commands/clear-filters.ts";
import { useRun } from "#client/commands/runner.ts";
import { showHidden } from "#client/commands/show-hidden.ts";
import { isFiltered, type LegendCounts, legendCounts } from "#client/state/selectors.ts";
import { useStateBeside, useView } from "#client/state/store.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { BasisLine, RelationLine } from "#client/ui/lines.tsx";
import { ModalityGlyph } from "#client/ui/ModalityGlyph.tsx";
import { useForeign } from "#client/ui/use-foreign.ts";
import { useWords } from "#client/ui/words.ts";
import { Basis, Modality } from "#graph/model/claims.ts";
import { byId } from "#graph/model/ids.ts";
import { kindNames } from "#graph/model/kinds.ts";
import { relationTypes } from "#graph/model/relations.ts";
import { Hidden } from "./Hidden.tsx";
import { Layers } from "./Layers.tsx";
import styles from "./Legend.module.css";
import { Row } from "./Row.tsx";
import { Cited, Voices } from "./Sayers.tsx";

/** What is on the canvas, by basis, kind, type and modality, with counts. A row switches off and on;
 * with Alt it stays alone. */
export function Legend() {
  const { t } = useWords();
  const foreign = useForeign();
  const counts = legendCounts(useStateBeside());
  return (
    <div className={styles.legend}>
      <div className={styles.basis} hidden={foreign}>
        {Basis.options.map((basis) => (
          <Row
            key={basis}
            row={{ filter: "basis", value: basis }}
            count={String(counts.basis[basis])}
            name={t(`basis.${basis}`)}
            boxed
          >
            <BasisLine basis={basis} word={false} />
          </Row>
        ))}
      </div>
      <Kinds counts={counts} />
      <Types counts={counts} />
      <Modalities counts={counts} />
      <Voices counts={counts.voices} />
      <Cited counts={counts.documents} />
      <Layers />
      <Foot />
    </div>
  );
}

/** What is on the canvas in the order of the model; after it, by name, what the model does not know. */
const inLegend = <Value extends string>(
  present: ReadonlyMap<Value, unknown>,
  order: readonly Value[],
): Value[] => {
  const known = order.filter((value) => present.has(value));
  return [...known, ...[...present.keys()].filter((value) => !order.includes(value)).sort(byId)];
};

function Kinds({ counts }: { counts: LegendCounts }) {
  const { t, kind: words } = useWords();
  const title = t(useForeign() ? "foreign.labels" : "legend.kinds");
  return (
    <section aria-label={title}>
      <h2 className={styles.head}>
        <span>{title}</span>
        <span className={styles.hint}>{t("legend.hint")}</span>
      </h2>
      {inLegend(counts.kinds, kindNames).map((kind) => (
        <Row
          key={kind}
          row={{ filter: "kinds", value: kind }}
          count={String(counts.kinds.get(kind))}
          name={words(kind)}
        >
          <KindMark kind={kind} size={18} />
        </Row>
      ))}
    </section>
  );
}

function Types({ counts }: { counts: LegendCounts }) {
  const { t, relation } = useWords();
  const foreign = useForeign();
  const shown = inLegend(counts.types, relationTypes);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t("legend.types")}>
      <h2 className={styles.head}>
        <span>{t("legend.types")}</span>
        {foreign ? null : <span className={styles.hint}>{t("legend.basisHint")}</span>}
      </h2>
      {shown.map((type) => {
        const { stated, inferred } = counts.types.get(type) ?? { stated: 0, inferred: 0 };
        return (
          <Row
            key={type}
            row={{ filter: "types", value: type }}
            count={String(stated)}
            {...(inferred === 0 ? {} : { extra: `+${inferred}` })}
            name={relation(type)}
          >
            <RelationLine type={type} />
          </Row>
        );
      })}
    </section>
  );
}

function Modalities({ counts }: { counts: LegendCounts }) {
  const { t, modality: words } = useWords();
  if (counts.modalities.size === 0) return null;
  return (
    <section aria-label={t("legend.modality")}>
      <h2 className={styles.head}>
        <span>{t("legend.modality")}</span>
      </h2>
      <div className={styles.modalities}>
        {Modality.options.map((modality) => (
          <Row
            key={modality}
            row={{ filter: "modalities", value: modality }}
            count={String(counts.modalities.get(modality) ?? 0)}
            name={words(modality)}
            upright
          >
            <ModalityGlyph modality={modality} bare />
          </Row>
        ))}
      </div>
    </section>
  );
}

function Foot() {
  const { t } = useWords();
  const run = useRun();
  const filtered = useView(isFiltered);
  const empty = useView(({ view }) => view.canvas.nodes.length + view.canvas.hidden.length === 0);
  return (
    <div className={styles.foot}>
      <Hidden onShow={(nodes) => void run(showHidden, nodes === undefined ? {} : { nodes })} />
      {filtered ? (
        <button type="button" className={styles.plain} onClick={() => void run(clearFilters, {})}>
          {t("command.clearFilters")}
        </button>
      ) : null}
      {empty ? null : (
        <button type="button" className={styles.plain} onClick={() => void run(clearCanvas, {})}>
          {t("command.clearCanvas")}
        </button>
      )}
    </div>
  );
}
