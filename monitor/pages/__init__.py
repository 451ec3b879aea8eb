"""One module a page, each with one public function; the only room that imports Streamlit."""
