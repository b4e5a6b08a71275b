import * as z from "zod/mini";
import type { Bilingual } from "./kinds.ts";

/** What can go wrong, by stable code. The server adds the status, the client shows `title` in its
 * language, and the documentation is printed from this table. `detail` tells what to do. */
export const problems = {
  "bad-parameter": {
    title: { zh: "参数有误", en: "A parameter is wrong" },
    advice: { zh: "请按提示改正后再试。", en: "Correct the named field and ask again." },
  },
  "bad-cursor": {
    title: { zh: "翻页标记已失效", en: "The cursor does not fit" },
    advice: { zh: "数据或条件已变，请从第一页重新取。", en: "Start again from the first page." },
  },
  "stale-cursor": {
    title: { zh: "数据已更新", en: "The data has changed since" },
    advice: { zh: "请从第一页重新取。", en: "Start again from the first page." },
  },
  "unknown-id": {
    title: { zh: "没有这一项", en: "There is no such thing" },
    advice: { zh: "请查一查编号，或改用搜索。", en: "Check the id, or search for the name." },
  },
  "no-plan": {
    title: { zh: "这个库里没有带依据的计划", en: "The database holds no plan with evidence" },
    advice: {
      zh: "目标、文献、路径和依托要有依据才能回答；节点和联系可以查找、展开。",
      en: "Goals, sources, paths and dependencies need evidence; nodes and relationships can be searched and explored.",
    },
  },
  "other-layout": {
    title: {
      zh: "库里的数据是另一个版本的脉络装入的",
      en: "The data was loaded by another version of Mailuo",
    },
    advice: {
      zh: "请运行 npm run load 重新装入；装好后页面会自己恢复。",
      en: "Load it again with npm run load; the page then comes back by itself.",
    },
  },
  "not-found": {
    title: { zh: "没有这个地址", en: "There is no such address" },
    advice: {
      zh: "可用的地址见 /api/openapi.json。",
      en: "See /api/openapi.json for the addresses.",
    },
  },
  "method-not-allowed": {
    title: { zh: "不支持这种请求方法", en: "This method is not allowed here" },
    advice: { zh: "请用 Allow 头里列出的方法。", en: "Use a method that the Allow header lists." },
  },
  "body-too-large": {
    title: { zh: "请求内容太大", en: "The body is too large" },
    advice: { zh: "请少送一些内容。", en: "Send less." },
  },
  "unsupported-media-type": {
    title: { zh: "不支持这种内容类型", en: "The content type is not supported" },
    advice: { zh: "请用 application/json。", en: "Send application/json." },
  },
  "wrong-host": {
    title: { zh: "主机名不在允许之列", en: "The host name is not allowed" },
    advice: {
      zh: "请用 localhost 打开，或把主机名加入 ALLOWED_HOSTS。",
      en: "Open it as localhost, or add the name to ALLOWED_HOSTS.",
    },
  },
  unauthorized: {
    title: { zh: "需要访问令牌", en: "An access token is needed" },
    advice: { zh: "请带上 ACCESS_TOKEN。", en: "Send the ACCESS_TOKEN as a bearer token." },
  },
  "too-many-requests": {
    title: { zh: "请求太频繁", en: "Too many requests" },
    advice: { zh: "请稍后再试。", en: "Wait a little and ask again." },
  },
  "store-unavailable": {
    title: { zh: "图数据库暂时连不上", en: "The graph store is away" },
    advice: { zh: "会自动重连，请稍后再试。", en: "It reconnects by itself; ask again shortly." },
  },
  "store-preparing": {
    title: { zh: "图数据库正在准备这类查询", en: "The graph store is getting ready for this" },
    advice: {
      zh: "第一次问、刚装入数据后要准备几秒，页面会自己再问。",
      en: "A first question, or one after a load, takes it some seconds; ask again shortly.",
    },
  },
  "deadline-exceeded": {
    title: { zh: "这次查询没有完成", en: "The question took too long" },
    advice: { zh: "请缩小范围再试。", en: "Ask for less: fewer hops, or a filter." },
  },
  cancelled: {
    title: { zh: "查询已取消", en: "The question was cancelled" },
    advice: { zh: "需要时再问一次。", en: "Ask again when needed." },
  },
  internal: {
    title: { zh: "服务出错", en: "Something broke on our side" },
    advice: {
      zh: "请带上请求编号告诉我们。",
      en: "Tell us, with the request id.",
    },
  },
} as const satisfies Record<string, { title: Bilingual; advice: Bilingual }>;

export type ProblemCode = keyof typeof problems;

export const problemCodes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

/** An error over HTTP, as RFC 9457 has it, with a stable code and the fields that are wrong. */
export const ProblemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    code: z.enum(problemCodes),
    errors: z.array(z.object({ path: z.string(), message: z.string() })),
    requestId: z.string(),
  })
  .check(z.meta({ id: "ProblemDetails" }));
export type ProblemDetails = z.infer<typeof ProblemDetails>;

/** A field of the input and what is wrong with it. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** An error that is part of the interface: a stable code and what was wrong, in plain English. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly FieldError[];

  constructor(
    code: ProblemCode,
    detail: string,
    errors: readonly FieldError[] = [],
    cause?: unknown,
  ) {
    super(detail, cause === undefined ? undefined : { cause });
    this.name = "Problem";
    this.code = code;
    this.errors = errors;
  }
}

/** The problem of an id that nothing bears. */
export const unknownId = (id: string, path = "id"): Problem =>
  new Problem("unknown-id", `Nothing bears the id “${id}”.`, [
    { path, message: `unknown id “${id}”` },
  ]);
