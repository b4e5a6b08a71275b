import { useWords } from "#client/ui/words.ts";
import styles from "./MatrixScreen.module.css";
import type { MatrixTable } from "./matrix-table.ts";
import { RoleGlyph } from "./RoleGlyph.tsx";
import { glyphOf, glyphs } from "./role-glyphs.ts";

/** The glyphs that stand in the table, in words, and how to move in it. */
export function MatrixLegend({ table }: { table: MatrixTable | undefined }) {
  const { t } = useWords();
  const present = new Set(
    [...(table?.cells.values() ?? [])].flatMap((row) =>
      [...row.values()].flatMap(({ roles }) => roles.map(({ role }) => glyphOf(role))),
    ),
  );
  return (
    <footer className={styles.legend}>
      <ul aria-label={t("matrix.glyphs")}>
        {glyphs
          .filter((glyph) => present.has(glyph))
          .map((glyph) => (
            <li key={glyph}>
              <RoleGlyph glyph={glyph} />
              {t(`matrix.glyph.${glyph}`)}
            </li>
          ))}
      </ul>
      <p>{t("matrix.how")}</p>
    </footer>
  );
}
