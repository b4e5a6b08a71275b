import { useQuery } from "@tanstack/react-query";
import { Tabs } from "radix-ui";
import { queries } from "#client/api/queries.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { NodeHead } from "#client/ui/NodeHead.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { Stored } from "#client/ui/Stored.tsx";
import { Tab } from "#client/ui/Tab.tsx";
import { useWords } from "#client/ui/words.ts";
import type { NodeAnswer } from "#graph/model/answers/nodes.ts";
import { Actions } from "./Actions.tsx";
import styles from "./Inspector.module.css";
import { NamedWith } from "./NamedWith.tsx";
import { Properties } from "./Properties.tsx";
import { Sentences } from "./Sentences.tsx";
import { Ties } from "./Ties.tsx";
import { NodeTools } from "./Tools.tsx";

/** A node: what it is, its ties, the sentences that name it, what it says of itself. */
export function NodeInspector({ id }: { id: string }) {
  const query = useQuery(queries.node(id));
  return (
    <div className={styles.inspector}>
      <Asked query={query} waiting={<SkeletonLines count={6} />}>
        {(answer) => <Shown answer={answer} />}
      </Asked>
    </div>
  );
}

function Shown({ answer }: { answer: NodeAnswer }) {
  const { t } = useWords();
  const sentences = answer.documents.reduce((sum, { passages }) => sum + passages, 0);
  return (
    <>
      <NodeHead node={answer.node} tools={<NodeTools id={answer.node.id} />} />
      <Tabs.Root defaultValue="ties" className={styles.tabs}>
        <Tabs.List className={styles.tabList} aria-label={t("inspector.tabs")}>
          <Tab value="ties">
            {t("inspector.ties")} <span>{answer.ties.total}</span>
          </Tab>
          {answer.stored === undefined ? (
            <Tab value="sentences">
              {t("inspector.sentences")}{" "}
              <span>{t("inspector.sentenceCount", { count: sentences })}</span>
            </Tab>
          ) : null}
          <Tab value="properties">{t("inspector.properties")}</Tab>
        </Tabs.List>
        <Tabs.Content value="ties" className={styles.content}>
          <Ties answer={answer} />
          <NamedWith node={answer.node.id} />
        </Tabs.Content>
        <Tabs.Content value="sentences" className={styles.content}>
          <Sentences answer={answer} />
        </Tabs.Content>
        <Tabs.Content value="properties" className={styles.content}>
          {answer.stored === undefined ? (
            <Properties answer={answer} />
          ) : (
            <Stored properties={answer.stored} />
          )}
        </Tabs.Content>
      </Tabs.Root>
      <Actions node={answer.node} />
    </>
  );
}
