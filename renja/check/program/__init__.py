"""Rules on programmes and kegiatan: RJ4xx."""
