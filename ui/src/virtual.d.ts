declare module "virtual:icons" {
  const shapes: Record<string, string>;
  export default shapes;
}

declare module "virtual:practice" {
  const forms: Record<string, { page: string; field?: string; label: string; help: string; from: string[] }[]>;
  export default forms;
}
