"""Rules on tujuan, sasaran and IKU: RJ2xx."""
