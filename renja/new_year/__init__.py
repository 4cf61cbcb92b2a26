"""The next year begun: data/TAHUN/ made from that of a year before."""
