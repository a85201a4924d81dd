import {BrowserRouter} from 'react-router-dom';

/** The framework starts one of two routers by a setting. Addresses here are real ones, so the router that keeps them behind a `#` stays out. */
export * from 'react-router-dom';
export {BrowserRouter as HashRouter};
