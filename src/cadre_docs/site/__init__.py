"""The intranet site: pages, timeline, calendar and news feeds, search index. Data in, pages out."""
