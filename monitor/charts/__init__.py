"""Frames to Plotly figures: pure functions, and the only place that imports Plotly."""
