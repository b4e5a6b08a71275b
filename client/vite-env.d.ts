declare module "virtual:fonts/first.css";
declare module "virtual:fonts/slices.css";
declare module "virtual:kinds.css";
