import { expose } from "comlink";
import type { LayoutName } from "#graph/model/view.ts";
import { arrange, settle } from "./arrange.ts";
import { layOut } from "./layout.ts";
import type { Scene } from "./scene.ts";

/** What the page may ask of the layout worker. */
const service = {
  layOut: (scene: Scene) => layOut(scene),
  settle: (scene: Scene) => settle(scene),
  arrange: (scene: Scene, layout: LayoutName) => arrange(scene, layout),
};
export type LayoutService = typeof service;

expose(service);
