/** Stands in for the carrying over of a component's static members, by which a router's wrapper would look like what it wraps: nothing here reads them. */
export default <Wrapper>(wrapper: Wrapper): Wrapper => wrapper;
