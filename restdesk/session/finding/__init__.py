"""Finding everywhere: what stands in the files of all open collections, replaced and renamed as one step."""
