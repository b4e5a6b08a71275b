import { expose } from "comlink";
import { layOut } from "./layout.ts";
import type { Scene } from "./scene.ts";

/** What the page may ask of the layout worker. */
const service = { layOut: (scene: Scene) => layOut(scene) };
export type LayoutService = typeof service;

expose(service);
