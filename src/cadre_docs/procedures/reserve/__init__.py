"""Reserve cadres: quotas, the way onto the list, preparation and the periodic adjustment."""
