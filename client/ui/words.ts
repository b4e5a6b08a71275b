import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { InterfaceLanguage } from "#client/i18n/i18n.ts";
import type { Modality } from "#graph/model/claims.ts";
import { isForeignName, nameInDatabase } from "#graph/model/foreign.ts";
import { type AnyKind, type Bilingual, kinds } from "#graph/model/kinds.ts";
import type { Node } from "#graph/model/records.ts";
import { type AnyRelationType, relationOf } from "#graph/model/relations.ts";

/** The words of the page in one language: the catalogue, and what the data and the model say in
 * both. */
export const wordsIn = (t: TFunction, language: InterfaceLanguage) => ({
  t,
  language,
  both: (text: Bilingual): string => text[language],
  name: (node: Pick<Node, "name" | "nameEn">): string =>
    language === "en" ? node.nameEn : node.name,
  // The names of a database that Mailuo did not write are shown as they are.
  kind: (kind: AnyKind): string =>
    isForeignName(kind)
      ? nameInDatabase(kind) || t("foreign.noLabel")
      : kinds[kind].label[language],
  relation: (type: AnyRelationType, direction: "out" | "in" = "out"): string =>
    isForeignName(type)
      ? `${direction === "out" ? "" : "← "}${nameInDatabase(type)}`
      : relationOf(type)[direction === "out" ? "label" : "inverse"][language],
  modality: (modality: Modality): string => t(`modality.${modality}`),
});

/** The words of the page in the reader's language. */
export const useWords = (): Words => {
  const { t, i18n } = useTranslation();
  const language: InterfaceLanguage = i18n.language === "en" ? "en" : "zh";
  return useMemo(() => wordsIn(t, language), [t, language]);
};

export type Words = ReturnType<typeof wordsIn>;
