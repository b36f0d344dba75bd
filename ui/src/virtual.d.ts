declare module "virtual:icons" {
  const shapes: Record<string, Array<[tag: string, attributes: Record<string, string>]>>;
  export default shapes;
}
