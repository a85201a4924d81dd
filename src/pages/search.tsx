import Head from '@docusaurus/Head';
import Layout from '@theme/Layout';
import {SearchPage} from '../ui/search/SearchPage';

/** `/search#q=...` */
export default function Search() {
  return (
    <Layout title="Search" description="Search the guidance, timescales, glossary, statements, quizzes, blog and sources.">
      <Head><meta name="robots" content="noindex" /></Head>
      <SearchPage />
    </Layout>
  );
}
